import { guestToken, isGuestToken, ticketOfToken } from "./guest-token"
import { TicketStatistics } from "./statistics"
import { TicketRow } from "./storage"

export default class TicketModuleService extends TicketStatistics {
  /** What the mails to a guest carry, who has no account to come back with. */
  tokenFor({ id, email }: Pick<TicketRow, "id" | "email">): string {
    return guestToken(id, email, this.options.secrets_key)
  }

  /**
   * The ticket that a guest's link leads to; null for anything else. A ticket that has an account is
   * read with that account alone.
   */
  async ticketOfGuest(token: string): Promise<TicketRow | null> {
    const id = ticketOfToken(token)
    const [ticket] = id ? await this.listTickets({ id, customer_id: null }, { take: 1 }) : []
    const isTheirs = ticket && isGuestToken(token, ticket, this.options.secrets_key)
    return isTheirs ? ticket : null
  }
}
