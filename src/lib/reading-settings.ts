/**
 * For the transaction that reads the orders of a month: they are sorted in memory; to compile a
 * statement takes longer than that saves; and what an index leads to is in memory or on a disk
 * without heads.
 */
export const READING_SETTINGS = [
  "set local work_mem = '64MB'",
  "set local jit = off",
  "set local random_page_cost = 1.1",
]
