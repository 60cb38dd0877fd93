import { SectionRow } from "@medusajs/dashboard/components"
import { Alert, Button, StatusBadge, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { DateText } from "../../../../components/date-text"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import {
  TelegramChat,
  useTelegramChat,
  useTestTelegramChat,
  useUnlinkTelegramChat,
} from "../../../../hooks/notice-telegram"
import { errorMessage } from "../../../../lib/error-message"
import { LinkDrawer } from "./link-drawer"

/** The chat in which the store hears of its orders. */
export const TelegramSection = () => {
  const { t } = useTranslation("notice")
  const [isLinking, setLinking] = useState(false)
  const { data: chat, error } = useTelegramChat(isLinking)
  const isLinked = !!chat?.is_linked
  return (
    <Section
      title={t("telegram.title")}
      subtitle={t("telegram.description")}
      actions={chat?.is_available && <ChatBadge chat={chat} />}
    >
      {!chat && !error && <SectionSkeleton />}
      {!chat && error && <SectionMessage isError text={errorMessage(error)} />}
      {chat && !chat.is_available && <SectionMessage text={t("telegram.off")} />}
      {chat?.is_available && isLinked && <LinkedChat chat={chat} />}
      {chat?.is_available && (
        <div className="flex flex-wrap justify-end gap-2 px-6 py-4">
          {isLinked && <UnlinkButton chat={chat} />}
          {isLinked && !chat.broken_reason && <TestButton />}
          <Button size="small" variant="secondary" onClick={() => setLinking(true)}>
            {t(isLinked ? "telegram.link_again" : "telegram.link")}
          </Button>
        </div>
      )}
      {chat && <LinkDrawer chat={chat} open={isLinking} onClose={() => setLinking(false)} />}
    </Section>
  )
}

type ChatProps = { chat: TelegramChat }

const ChatBadge = ({ chat }: ChatProps) => {
  const { t } = useTranslation("notice")
  if (!chat.is_linked) return <StatusBadge color="grey">{t("telegram.unlinked")}</StatusBadge>
  if (chat.broken_reason) return <StatusBadge color="red">{t("telegram.broken")}</StatusBadge>
  return <StatusBadge color="green">{t("telegram.linked")}</StatusBadge>
}

const LinkedChat = ({ chat: { title, linked_at, broken_reason } }: ChatProps) => {
  const { t } = useTranslation("notice")
  return (
    <>
      {broken_reason && (
        <div className="px-6 py-4">
          <Alert variant="error" className="break-words">
            {t("telegram.broken_text", { reason: `\u2068${broken_reason}\u2069` })}
          </Alert>
        </div>
      )}
      <SectionRow title={t("telegram.chat")} value={<bdi>{title ?? "-"}</bdi>} />
      <SectionRow title={t("telegram.since")} value={<DateText date={linked_at} />} />
    </>
  )
}

const TestButton = () => {
  const { t } = useTranslation("notice")
  const { mutate, isPending } = useTestTelegramChat()
  const test = () =>
    mutate(undefined, {
      onSuccess: () => toast.success(t("telegram.test_sent")),
      onError: (error) => toast.error(errorMessage(error)),
    })
  return (
    <Button size="small" variant="secondary" onClick={test} isLoading={isPending}>
      {t("telegram.test")}
    </Button>
  )
}

const UnlinkButton = ({ chat }: ChatProps) => {
  const { t } = useTranslation("notice")
  const prompt = usePrompt()
  const { mutate, isPending } = useUnlinkTelegramChat()
  const unlink = async () => {
    const agreed = await prompt({
      title: t("telegram.unlink_title"),
      description: t("telegram.unlink_text", { title: chat.title ?? t("telegram.chat") }),
      confirmText: t("telegram.unlink"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    mutate(undefined, {
      onSuccess: () => toast.success(t("telegram.unlinked_done")),
      onError: (error) => toast.error(errorMessage(error)),
    })
  }
  return (
    <Button size="small" variant="transparent" onClick={unlink} isLoading={isPending}>
      {t("telegram.unlink")}
    </Button>
  )
}
