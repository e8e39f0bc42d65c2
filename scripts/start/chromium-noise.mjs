/** Chromium's log lines: "[123:1124/031500.123456:ERROR:dbus/bus.cc:405] ...". */
const logLine = /^\[\d+:\d+\/\d+\.\d+:(?:ERROR|WARNING|INFO):([\w./-]+):\d+\]/;

/**
 * Where Chromium complains of what a container or a virtual display simply has not: no system bus, no graphics
 * card, no camera, no video decoder, no sound card.
 */
const harmless =
  /(?:^|\/)(?:bus|object_proxy|viz_main_impl|gpu_\w+|gl_\w+|angle_\w+|egl_\w+|ozone_\w+|vaapi_\w+|vulkan_\w+|alsa_\w+|pulse_\w+|command_buffer_proxy_impl|network_service_instance_impl|video_capture_service_impl)\.cc$/;

/**
 * Whether a line on the app's stderr tells a person nothing.
 * @param {string} line
 */
export function isNoise(line) {
  const [, source = ""] = logLine.exec(line) ?? [];
  return harmless.test(source);
}
