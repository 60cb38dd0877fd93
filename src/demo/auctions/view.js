/** Everything from the server is put in as text, never as markup. */
export const $ = (id) => document.getElementById(id)

export function show(id, isShown) {
  $(id).hidden = !isShown
}

export function say(id, text) {
  const element = $(id)
  // Writing the same again would make a screen reader say it again.
  if (element.textContent !== text) element.textContent = text
}

export function el(tag, props = {}, ...children) {
  const element = Object.assign(document.createElement(tag), props)
  element.append(...children)
  return element
}

const formats = new Map()

export function money(amount, currency) {
  if (amount === null || amount === undefined) return "–"
  if (!formats.has(currency)) {
    formats.set(currency, new Intl.NumberFormat(undefined, { style: "currency", currency }))
  }
  return formats.get(currency).format(amount)
}

export const decimalsOf = (currency) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits

const two = (number) => String(number).padStart(2, "0")

/** 3 d 04:05:06, 04:05:06 or 05:06. */
export function duration(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor(seconds / 3_600) % 24
  const minutes = Math.floor(seconds / 60) % 60
  const clock = `${two(minutes)}:${two(seconds % 60)}`
  if (!days && !hours) return clock
  return `${days ? `${days} d ` : ""}${two(hours)}:${clock}`
}

/** How long something got longer: "4 min 30 s", "20 s", "less than a second". */
export function longer(ms) {
  const seconds = Math.round(ms / 1000)
  if (!seconds) return "less than a second"
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return [minutes && `${minutes} min`, rest && `${rest} s`].filter(Boolean).join(" ")
}

export const time = (iso) =>
  new Date(iso).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" })

export const moment = (iso) =>
  new Date(iso).toLocaleString([], { dateStyle: "medium", timeStyle: "short" })

const STATUS = {
  scheduled: "Starts soon",
  live: "Live",
  paused: "Paused",
  sold: "Sold",
  unsold: "Ended",
  cancelled: "Cancelled",
}
export const statusName = (status) => STATUS[status] ?? status
