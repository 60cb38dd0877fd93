import { Tooltip, clx } from "@medusajs/ui"
import { useRef, useState } from "react"

type TruncatedProps = { text: string; className?: string }

/** One line of text; what does not fit is told by a tooltip, and only then. */
export const Truncated = ({ text, className }: TruncatedProps) => {
  const ref = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)
  const isCut = () => !!ref.current && ref.current.scrollWidth > ref.current.clientWidth
  return (
    <Tooltip content={text} open={open} onOpenChange={(next) => setOpen(next && isCut())}>
      <span ref={ref} dir="auto" className={clx("block min-w-0 truncate", className)}>
        {text}
      </span>
    </Tooltip>
  )
}
