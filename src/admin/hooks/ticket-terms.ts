import type { SlaTarget, TicketCategory, TicketPriority, TicketQueue, TicketSource } from "./ticket"

/** All that are named must hold; what is left out matches everything. */
export type SlaConditions = Partial<{
  category: TicketCategory[]
  queue: TicketQueue[]
  priority: TicketPriority[]
  source: TicketSource[]
  seller_id: string[]
  about_seller: boolean
  tags: string[]
}>
/** Minutes of open hours; null or missing is no deadline. */
export type SlaTargets = Partial<Record<TicketPriority, Partial<Record<SlaTarget, number | null>>>>
export type SlaPolicyTerms = {
  name: string
  is_active: boolean
  conditions: SlaConditions
  targets: SlaTargets
  /** Null: the default calendar. */
  calendar_id: string | null
}
export type SlaPolicy = SlaPolicyTerms & { id: string; rank: number }
export type MinuteSpan = [from: number, to: number]
export type CalendarTerms = {
  name: string
  time_zone: string
  /** Seven lists, Monday's first. */
  hours: MinuteSpan[][]
  holidays: string[]
  is_default: boolean
}
export type BusinessCalendar = CalendarTerms & { id: string }
