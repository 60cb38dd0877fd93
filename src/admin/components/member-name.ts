import type { TeamMember } from "../hooks/seller-team"

/** The person's name, or the e-mail of who has not told one. */
export const memberName = ({ user }: Pick<TeamMember, "user">) =>
  user && ([user.first_name, user.last_name].filter(Boolean).join(" ") || user.email)
