import { clx, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Connection } from "../../../lib/auction-socket"

/** Whether what is shown comes the moment it happens, or is asked for every few seconds. */
export const ConnectionSign = ({ connection }: { connection: Connection }) => {
  const { t } = useTranslation("auction")
  const isLive = connection === "live"
  return (
    <Tooltip content={t(`connection.${connection}.text`)}>
      <span
        role="status"
        className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1.5"
      >
        <span
          aria-hidden
          className={clx("size-2 rounded-full", {
            "bg-ui-tag-green-icon animate-pulse": isLive,
            "bg-ui-tag-orange-icon": !isLive,
          })}
        />
        {t(`connection.${connection}.name`)}
      </span>
    </Tooltip>
  )
}
