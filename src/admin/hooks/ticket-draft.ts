import { useQuery } from "@tanstack/react-query"
import { useCallback, useEffect, useRef, useState } from "react"
import { Draft, EMPTY_DRAFT } from "../components/thread/composer"
import { sdk } from "../lib/sdk"
import { ticketKeys, TICKETS, Visibility } from "./ticket"

/** After so long a pause what was written is kept. */
const PAUSE_MS = 1_000

type Saved = { body: string; visibility: Visibility }
export type DraftState = "clean" | "waiting" | "saved" | "failed"

const save = (id: string, body: Saved) =>
  sdk.client.fetch(`${TICKETS}/${id}/draft`, { method: "POST", body })
const discard = (id: string) => sdk.client.fetch(`${TICKETS}/${id}/draft`, { method: "DELETE" })

/** What one has begun to write to a ticket, kept at the server while one writes. */
export function useTicketDraft(id: string) {
  const { data: saved, isPending } = useQuery({
    queryKey: ticketKeys.detail(id, "draft"),
    queryFn: () => sdk.client.fetch<{ draft: Saved | null }>(`${TICKETS}/${id}/draft`),
    select: (answer) => answer.draft,
    // Read once for each visit: afterwards this window knows better.
    staleTime: Infinity,
    gcTime: 0,
  })
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT)
  const [visibility, setVisibility] = useState<Visibility>("public")
  const [isRestored, setRestored] = useState(false)
  useEffect(() => {
    if (isRestored || isPending) return
    setRestored(true)
    if (!saved) return
    setDraft((now) => ({ ...now, body: saved.body }))
    setVisibility(saved.visibility)
  }, [saved, isPending, isRestored])
  const keeper = useKeeper(id, { body: draft.body, visibility }, isRestored)
  const clear = useCallback(() => {
    keeper.forget()
    setDraft(EMPTY_DRAFT)
  }, [keeper])
  return {
    ...{ draft, setDraft, visibility, setVisibility, clear },
    isReady: isRestored,
    ...{ state: keeper.state, hold: keeper.hold, keep: keeper.keep },
  }
}

/** Keeps the text after each pause, and when the page is left. */
function useKeeper(id: string, now: Saved, isRestored: boolean) {
  const [state, setState] = useState<DraftState>("clean")
  const kept = useRef<string>()
  const wasSaved = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const latest = useRef(now)
  latest.current = now
  const { body, visibility } = now
  const keep = useCallback(() => {
    const text = JSON.stringify(latest.current)
    clearTimeout(timer.current)
    if (kept.current === undefined || kept.current === text) return
    kept.current = text
    wasSaved.current = true
    const isEmpty = !latest.current.body.trim()
    const done = isEmpty ? discard(id) : save(id, latest.current)
    done.then(
      () => setState(isEmpty ? "clean" : "saved"),
      () => {
        // The next pause tries again.
        kept.current = ""
        setState("failed")
      }
    )
  }, [id])
  useEffect(() => {
    if (!isRestored) return
    const text = JSON.stringify({ body, visibility })
    // What was restored is kept already.
    kept.current ??= text
    if (kept.current === text) return
    setState("waiting")
    timer.current = setTimeout(keep, PAUSE_MS)
    return () => clearTimeout(timer.current)
  }, [body, visibility, isRestored, keep])
  useEffect(() => keep, [keep])
  /** While a reply is on its way: a draft that is saved after it would come back. */
  const hold = useCallback(() => clearTimeout(timer.current), [])
  /** What was sent is no draft any more; one that was still being saved goes, too. */
  const forget = useCallback(() => {
    clearTimeout(timer.current)
    if (wasSaved.current) void discard(id).catch(() => setState("failed"))
    wasSaved.current = false
    kept.current = JSON.stringify({ body: "", visibility: latest.current.visibility })
    latest.current = { body: "", visibility: latest.current.visibility }
    setState("clean")
  }, [id])
  return { state, hold, keep, forget }
}
