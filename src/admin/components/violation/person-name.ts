import type { Person } from "../../hooks/violation"

/** The person's name, or the e-mail of who has not told one. */
export const personName = ({ first_name, last_name, email }: Person) =>
  [first_name, last_name].filter(Boolean).join(" ") || email
