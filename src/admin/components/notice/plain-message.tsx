import { clx } from "@medusajs/ui"

type PlainMessageProps = { text: string; className?: string }

/** A message without markup, line by line as it arrives. */
export const PlainMessage = ({ text, className }: PlainMessageProps) => (
  <pre
    dir="auto"
    className={clx(
      "txt-small text-ui-fg-base bg-ui-bg-subtle whitespace-pre-wrap break-words p-4 font-sans",
      className
    )}
  >
    {text}
  </pre>
)
