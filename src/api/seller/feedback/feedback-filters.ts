import { containing } from "../../../lib/containing"

/** Larger numbers belong to nothing, and the column cannot hold them. */
const NUMBER = /^#?(\d{1,9})$/

type Asked = { q?: string; stars?: string[]; is_answered?: "true" | "false" }

/** A search is the number of an order, or a part of what was said, of whom, or by whom. */
export function feedbackFilters({ q, stars, is_answered, ...filters }: Asked & object) {
  const [, digits] = q?.match(NUMBER) ?? []
  const words = ["comment", "answer", "author_name", "product_title"]
  return {
    ...filters,
    ...(stars && { overall: stars.map(Number) }),
    ...(is_answered && { answered_at: is_answered === "true" ? { $ne: null } : null }),
    ...(q && {
      $or: [
        ...words.map((column) => ({ [column]: containing(q) })),
        ...(digits ? [{ display_id: Number(digits) }] : []),
      ],
    }),
  }
}
