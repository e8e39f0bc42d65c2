import { expect, test } from "vitest";
import { kokoroPack, modelName } from "../../../../../main/natural/pack-manifest.ts";
import { describeVoices, findAccent } from "../../../../../renderer/speech/engines/natural/natural-voices.ts";

const names = kokoroPack.files.map(({ name }) => name.replace(/\.bin$/, "")).filter((name) => name !== modelName);

test("each voice of the pack can be chosen, with its language and licence, the best first", () => {
  const voices = describeVoices(names);
  expect(voices).toHaveLength(28);
  expect(voices[0]).toEqual({
    id: "af_heart",
    engineId: "natural",
    name: "Kokoro Heart, female",
    language: "en-US",
    local: true,
    licence: "Apache-2.0",
  });
  expect(voices.find(({ id }) => id === "bm_george")).toMatchObject({ name: "Kokoro George, male", language: "en-GB" });
  expect(new Set(voices.map(({ id }) => id)).size).toBe(28);
});

test("voices of languages that Hark cannot pronounce for them are left out", () => {
  expect(describeVoices(["jf_alpha", "zf_xiaobei"])).toEqual([]);
  expect(findAccent("jf_alpha")).toBeNull();
});
