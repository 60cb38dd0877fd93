import { Badge, clx, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ChannelIcon } from "../../../../components/notice/notice-words"
import { NOTICE_CHANNELS } from "../../../../hooks/notice"
import type { NoticeTemplate } from "../../../../hooks/notice-templates"

type TemplateChannelsProps = { template: Pick<NoticeTemplate, "channels" | "optional_channels"> }

/** The channels of a notice; those that are off at first have a broken line. */
export const TemplateChannels = ({ template }: TemplateChannelsProps) => {
  const { t } = useTranslation("notice")
  const { channels, optional_channels } = template
  const known = NOTICE_CHANNELS.filter((one) => [...channels, ...optional_channels].includes(one))
  return (
    <div className="flex flex-wrap gap-1">
      {known.map((channel) => {
        const isOptional = !channels.includes(channel)
        const badge = (
          <Badge
            size="2xsmall"
            className={clx("gap-x-1 text-nowrap", { "border-dashed opacity-70": isOptional })}
          >
            <ChannelIcon channel={channel} />
            {t(`channel.${channel}`)}
          </Badge>
        )
        if (!isOptional) return <span key={channel}>{badge}</span>
        return (
          <Tooltip key={channel} content={t("templates.optional")}>
            <span>{badge}</span>
          </Tooltip>
        )
      })}
    </div>
  )
}
