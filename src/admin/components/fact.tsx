import { PropsWithChildren } from "react"

/** A name and what belongs to it, in a section of such rows. */
export const Fact = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  <div className="txt-compact-small grid grid-cols-2 items-center gap-x-4 px-6 py-3">
    <span className="text-ui-fg-subtle">{label}</span>
    <span dir="auto" className="min-w-0 break-words">
      {children}
    </span>
  </div>
)
