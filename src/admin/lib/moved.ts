/** The same things with one of them at another place. */
export function moved<T>(things: T[], from: number, to: number): T[] {
  const next = things.filter((_, index) => index !== from)
  next.splice(to, 0, things[from])
  return next
}
