/** What the server counts, by the keys of its answer. */
export const COUNTED = [
  "all",
  "created",
  "solved_per_day",
  "solved",
  "first_response",
  "resolution",
  "breach_rate",
  "policies",
  "reopen_rate",
  "one_touch_rate",
  "csat",
  "backlog",
  "backlog_by_age",
] as const
