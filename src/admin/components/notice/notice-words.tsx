import { BellAlert, ChatBubble, Envelope, InboxSolid, PaperPlane } from "@medusajs/icons"
import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { NoticeChannel } from "../../hooks/notice"
import type { NoticeMessageStatus } from "../../hooks/notice-messages"

const ICONS = {
  inbox: InboxSolid,
  feed: BellAlert,
  email: Envelope,
  telegram: PaperPlane,
  sms: ChatBubble,
} as const
const COLORS = {
  pending: "orange",
  sending: "blue",
  sent: "green",
  dead: "red",
  dropped: "grey",
} as const

/** What a kind of notice is called; a kind that is gone keeps its key. */
export function useNoticeName() {
  const { t } = useTranslation("notice")
  return (key: string) => t(`key.${key}`, { defaultValue: key })
}

export const ChannelIcon = ({ channel }: { channel: NoticeChannel }) => {
  const Icon = ICONS[channel]
  return <Icon className="text-ui-fg-muted shrink-0" aria-hidden />
}

/** A channel's sign and its name. */
export const ChannelName = ({ channel }: { channel: NoticeChannel }) => {
  const { t } = useTranslation("notice")
  return (
    <span className="flex items-center gap-x-1.5 text-nowrap">
      <ChannelIcon channel={channel} />
      {t(`channel.${channel}`)}
    </span>
  )
}

export const MessageStatusBadge = ({ status }: { status: NoticeMessageStatus }) => {
  const { t } = useTranslation("notice")
  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}
