import { clx } from "@medusajs/ui"

type ShareBarProps = { share: number | null; text: string; isWrong?: boolean }

/** A share from 0 to 1 as a bar with its number. */
export const ShareBar = ({ share, text, isWrong }: ShareBarProps) => (
  <div className="flex items-center gap-x-2">
    <div
      className="bg-ui-bg-switch-off h-1.5 w-16 shrink-0 overflow-hidden rounded-full"
      aria-hidden
    >
      <div
        className={clx(
          "h-full rounded-full",
          isWrong ? "bg-ui-tag-red-icon" : "bg-ui-tag-blue-icon"
        )}
        style={{ width: `${Math.round((share ?? 0) * 100)}%` }}
      />
    </div>
    <bdi className="tabular-nums">{text}</bdi>
  </div>
)
