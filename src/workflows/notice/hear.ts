import { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_BATCH } from "../../modules/notice/rules"
import { tellPeopleWorkflow } from "./tell-people"
import { Heard, noticesOf, Teller } from "./tellers/teller"

/** Tells whom it concerns of something that happened; a second time it tells nobody. */
export async function hear(
  container: MedusaContainer,
  teller: Teller,
  heard: Heard,
  now: Date
): Promise<void> {
  const notices = await noticesOf(teller, container, heard, now)
  for (let i = 0; i < notices.length; i += NOTICE_BATCH) {
    const some = notices.slice(i, i + NOTICE_BATCH)
    await tellPeopleWorkflow(container).run({ input: { notices: some, now: now.toISOString() } })
  }
}
