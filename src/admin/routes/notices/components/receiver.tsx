import { useTranslation } from "react-i18next"
import { Truncated } from "../../../components/truncated"
import type { NoticeMessage } from "../../../hooks/notice-messages"

/** An address; where there is none, as for the bell, whose it is. */
export const Receiver = ({ message }: { message: NoticeMessage }) => {
  const { t } = useTranslation("notice")
  const { channel, to, recipient_type } = message
  if (channel === "feed") return <span>{t(`recipient.${recipient_type}`)}</span>
  return <Truncated text={to} className="rtl:text-right" />
}
