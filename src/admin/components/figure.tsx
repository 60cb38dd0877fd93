import { clx } from "@medusajs/ui"
import { ReactNode } from "react"

type FigureProps = { title: string; children: ReactNode; isWrong?: boolean }

/** Figures side by side, as many to a line as there is room for. */
export const Figures = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-2 gap-x-6 gap-y-4 px-6 py-4 sm:grid-cols-[repeat(auto-fit,minmax(120px,1fr))]">
    {children}
  </dl>
)

/** One number or day with what it counts. */
export const Figure = ({ title, children, isWrong }: FigureProps) => (
  <div className="flex min-w-0 flex-col gap-y-1">
    <dt className="txt-compact-small text-ui-fg-subtle">{title}</dt>
    <dd
      className={clx("h2-core break-words tabular-nums", {
        "text-ui-fg-base": !isWrong,
        "text-ui-fg-error": isWrong,
      })}
    >
      {children}
    </dd>
  </div>
)
