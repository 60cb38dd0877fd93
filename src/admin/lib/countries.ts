/** Countries of the world by ISO code, named in the dashboard's language. */
export const countryName = (code: string, language: string) =>
  new Intl.DisplayNames([language, "en"], { type: "region" }).of(code.toUpperCase()) ?? code
