import { useEffect, useRef, useState } from "react"
import { deedOf, KeyDeed, SEQUENCE_KEYS } from "./row-keys"

/** So long a letter may follow the one before it. */
const SEQUENCE_MS = 1_000

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
const POPPER = "[data-radix-popper-content-wrapper]"
const COVERS = "[role=dialog][data-state=open], [role=alertdialog], [role=menu], [role=listbox]"
/** Menus, drawers and dialogs have keys of their own; the bar of what is selected covers nothing. */
const isCovered = (target: EventTarget | null) =>
  [...document.querySelectorAll(COVERS)].some(
    (cover) => cover.getAttribute("role") !== "dialog" || !cover.closest(POPPER)
  ) ||
  (target instanceof HTMLElement && !!target.closest(POPPER))
/** Enter on a link or a button is theirs. */
const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && !!target.closest("a, button, [role=tab], [role=combobox]")

/** Lets keys move through rows. A row that is gone leaves the cursor nowhere. */
export function useRowKeys(ids: string[], act: (deed: KeyDeed) => void) {
  const [cursor, setCursor] = useState<string | null>(null)
  const sequenceAt = useRef(0)
  const known = cursor !== null && ids.includes(cursor) ? cursor : null
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isWriting(target) || isCovered(target)) return
      if ((key === "Enter" || key.startsWith("Arrow")) && isControl(target)) return
      const isSequence = Date.now() - sequenceAt.current < SEQUENCE_MS
      sequenceAt.current = SEQUENCE_KEYS.includes(key.toLowerCase()) ? Date.now() : 0
      const deed = deedOf(key, { ids, cursor: known, isSequence })
      if (!deed) return
      event.preventDefault()
      // The table has a key of its own, for the row below the mouse.
      event.stopPropagation()
      if (deed.deed === "go") setCursor(deed.id)
      else act(deed)
    }
    window.addEventListener("keydown", onKey, true)
    return () => window.removeEventListener("keydown", onKey, true)
  })
  return known
}
