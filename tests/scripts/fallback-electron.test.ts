import { expect, test } from "vitest";
import { checkIntegrity } from "../../scripts/prepare/fallback-electron.mjs";

const bytes = new TextEncoder().encode("abc");
/** SHA-512 of "abc" (FIPS 180-4, appendix C.1), in base64. */
const digest = "3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==";

test("an archive that is not the one we checked is refused", () => {
  expect(() => checkIntegrity(bytes, `sha512-${digest}`)).not.toThrow();
  expect(() => checkIntegrity(new TextEncoder().encode("abd"), `sha512-${digest}`)).toThrow("thrown away");
});
