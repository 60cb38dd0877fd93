import { useEffect, useRef } from "react"
import { useLocation } from "react-router-dom"

/** Brings a part of the page into view when the address names it and it is there. */
export function useScrollTo(hash: string, isThere: boolean) {
  const ref = useRef<HTMLDivElement>(null)
  const location = useLocation()
  const isWanted = location.hash === hash
  useEffect(() => {
    if (isWanted && isThere) ref.current?.scrollIntoView({ behavior: "smooth", block: "start" })
  }, [isWanted, isThere])
  return ref
}
