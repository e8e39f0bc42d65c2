import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useView } from "./session-context.ts";

const id = "sound-device";

/** What Hark's own voice plays on; only where there is something to choose. */
export function SoundDeviceChoice() {
  const { session } = useView();
  const { soundDevice } = session.settings.value;
  const names = useSignal<readonly string[]>([]);
  useEffect(() => {
    return session.watchSoundDevices((found) => {
      names.value = found;
    });
  }, [session]);
  // One that is away stays chosen, for when it comes back.
  const all = soundDevice === "" || names.value.includes(soundDevice) ? names.value : [...names.value, soundDevice];
  return (
    <div class="setting">
      <label for={id}>{session.t("view.soundDevice")}</label>
      <select id={id} onChange={(event) => session.changeSettings({ soundDevice: event.currentTarget.value })}>
        <option value="" selected={soundDevice === ""}>
          {session.t("view.soundDevice.system")}
        </option>
        {all.map((name) => (
          <option key={name} value={name} selected={name === soundDevice}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
