import { PropsWithChildren, useLayoutEffect, useState } from "react"
import { createPortal } from "react-dom"

/** Puts something between the top bar and every page, where the dashboard has no zone. */
export const AbovePage = ({ children }: PropsWithChildren) => {
  const [host, setHost] = useState<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const node = document.createElement("div")
    node.className = "w-full shrink-0"
    document.querySelector("main")?.before(node)
    setHost(node)
    return () => node.remove()
  }, [])
  return host && createPortal(children, host)
}
