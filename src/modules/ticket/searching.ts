import { DOCUMENT_WORDS_MAX, searchWords } from "./search-words"
import { Ctx, TicketStorage } from "./storage"

/**
 * The words of each ticket, in a table of their own (`ticket_search`): a ticket changes often, its
 * words only when something is said. They are written in the transaction of what was said.
 */
export class TicketSearching extends TicketStorage {
  /** Lets a ticket be found by these texts, too. */
  protected async addSearchTexts(ticket_id: string, texts: string[], context: Ctx): Promise<void> {
    const words = searchWords(texts.join(" "))
    if (!words.length) return
    await context.transactionManager!.execute(
      `insert into ticket_search as known (ticket_id, words)
       values (?, array_to_tsvector(array(select jsonb_array_elements_text(?::jsonb))))
       on conflict (ticket_id) do update set words = known.words || excluded.words
        where length(known.words) + length(excluded.words) <= ?`,
      [ticket_id, JSON.stringify(words), DOCUMENT_WORDS_MAX]
    )
  }
}
