import type { Holiday, SellerStore } from "../../../../hooks/seller-store"

export type HolidayDays = { from: Date | null; to: Date | null }

/** A holiday that is over is none. */
export const hasHoliday = ({ holiday_to }: Pick<SellerStore, "holiday_to">, now: Date) =>
  !!holiday_to && new Date(holiday_to) > now

/** The days as a form holds them. */
export function holidayDays(store: SellerStore, now: Date): HolidayDays {
  if (!hasHoliday(store, now)) return { from: null, to: null }
  return {
    from: store.holiday_from ? new Date(store.holiday_from) : null,
    to: store.holiday_to ? new Date(store.holiday_to) : null,
  }
}

export const endOfDay = (day: Date) =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59, 999)

const startOfDay = (day: Date) => new Date(day.getFullYear(), day.getMonth(), day.getDate())

/**
 * From the first moment of the first day, unless it is today, to the last moment of the last. A
 * holiday that has begun keeps its beginning when only its end is moved.
 */
export function toHoliday({ from, to }: { from: Date | null; to: Date }, store: SellerStore) {
  const start = from && startOfDay(from)
  const begun = store.holiday_from && new Date(store.holiday_from)
  const isKept = begun && start && startOfDay(begun).getTime() === start.getTime()
  const first = isKept ? begun : start && start > new Date() ? start : undefined
  const holiday: Holiday = { from: first?.toISOString(), to: endOfDay(to).toISOString() }
  return holiday
}
