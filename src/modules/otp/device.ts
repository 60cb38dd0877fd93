/** The first that fits: most browsers name those that they descend from as well. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bYaBrowser\//, "Yandex Browser"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, "Chrome"],
  [/\bSafari\//, "Safari"],
  [/\bDart\/|\bokhttp\/|\bCFNetwork\/|\bReactNative\b|\bExpo\//, "An app"],
]
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b|\bDarwin\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
]
/** Longer ones are cut before they are read. */
const AGENT_LENGTH_MAX = 512

const firstOf = (families: [RegExp, string][], agent: string) =>
  families.find(([pattern]) => pattern.test(agent))?.[1]

/** What people call the browser and the machine behind a user agent, like "Firefox on Windows". */
export function deviceOf(user_agent: string | undefined): string {
  const agent = (user_agent ?? "").slice(0, AGENT_LENGTH_MAX)
  const browser = firstOf(BROWSERS, agent)
  const system = firstOf(SYSTEMS, agent)
  if (browser && system) return `${browser} on ${system}`
  return browser ?? system ?? "an unknown device"
}
