/** What every field for a web address has. type="url" would bring the browser's own bubble, and refuse "dw.com". */
export const addressInput = {
  type: "text",
  inputMode: "url",
  autocomplete: "off",
  autocapitalize: "off",
  spellcheck: false,
  dir: "ltr",
} as const;
