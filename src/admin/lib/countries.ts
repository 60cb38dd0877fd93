import { localeOf } from "./locale"

/** Countries of the world by ISO code, named in the dashboard's language. */
export const countryName = (code: string, language: string) =>
  new Intl.DisplayNames([localeOf(language), "en"], { type: "region" }).of(code.toUpperCase()) ??
  code
