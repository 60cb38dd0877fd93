import { run } from "../../lib/sql"
import { Ctx } from "./storage"

/**
 * Replaces what JSON columns of a row hold. The platform's own update would merge the old into the
 * new, so that nothing could ever be taken out.
 */
export async function replaceJson(
  context: Ctx,
  table: "sla_policy" | "business_calendar" | "ticket_view",
  id: string,
  columns: Record<string, unknown>
): Promise<void> {
  for (const [column, value] of Object.entries(columns)) {
    if (value === undefined) continue
    await run(
      context,
      `update ${table} set "${column}" = cast(:value as jsonb), updated_at = now() where id = :id`,
      { id, value: JSON.stringify(value) }
    )
  }
}
