import { expect, test } from "vitest";
import { isNoise } from "../../scripts/start/chromium-noise.mjs";

test.each([
  ["[123:1124/031500.123456:ERROR:dbus/bus.cc:405] Failed to connect to the bus", true],
  ["[123:1124/031500.123456:ERROR:components/viz/service/main/viz_main_impl.cc:189] Exiting GPU process", true],
  ["[123:1124/031500.123456:ERROR:content/browser/network_service_instance_impl.cc:648] Network service crashed", true],
  ["[123:1124/031500.123456:ERROR:services/video_capture/video_capture_service_impl.cc:200] Bind failed.", true],
  ["[123:1124/031500.123456:FATAL:setuid_sandbox_host.cc:163] The SUID sandbox helper binary was found", false],
  ["[123:1124/031500.123456:ERROR:extensions/browser/loader.cc:1] something else", false],
  ["The page could not be found.", false],
  ["TypeError: bus.cc is not a function", false],
])("%s: left out: %s", (line, expected) => {
  expect(isNoise(line)).toBe(expected);
});
