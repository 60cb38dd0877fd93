import { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_MODULE } from "../../modules/notice"
import NoticeModuleService from "../../modules/notice/service"
import { tryToHear } from "./hear"
import { Teller } from "./tellers/teller"

/** What is this young may still be on its way as an event. */
const SETTLING_MS = 60_000
/** Searched once more each time: a row can carry a time from before its commit. */
export const OVERLAP_MS = 10 * 60_000
/** After a longer standstill the oldest things are no news any more. */
const LOOK_BACK_MS_MAX = 7 * 24 * 60 * 60_000

/**
 * Tells what happened since the last search and was told nobody: its event was lost. A teller's
 * first search only marks where it begins, so that nobody hears of what was before Souk's notices.
 */
export async function tellMissed(
  container: MedusaContainer,
  teller: Teller,
  now: Date
): Promise<void> {
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const until = new Date(now.getTime() - SETTLING_MS)
  const searched = await notices.searchedUntil(teller.name)
  if (searched) {
    const oldest = now.getTime() - LOOK_BACK_MS_MAX
    const since = new Date(Math.max(searched.getTime() - OVERLAP_MS, oldest))
    for (const heard of await teller.missed(container, { since, until })) {
      await tryToHear(container, teller, heard, now)
    }
  }
  await notices.moveWatermark(teller.name, until)
}
