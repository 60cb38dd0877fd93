import { Spinner, Telegram } from "@medusajs/icons"
import { Alert, Button, Copy, Drawer, Label, Text, toast } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Countdown } from "../../../../components/auction/countdown"
import { SectionSkeleton } from "../../../../components/section-message"
import { SideDrawer } from "../../../../components/side-form"
import { StartCode, TelegramChat, useStartCode } from "../../../../hooks/notice-telegram"
import { errorMessage } from "../../../../lib/error-message"
import { useServerNow } from "../../../../lib/ticker"

type LinkDrawerProps = { chat: TelegramChat; open: boolean; onClose: () => void }

/** Shows the bot's link, and closes as soon as a chat has used it. */
export const LinkDrawer = ({ chat, open, onClose }: LinkDrawerProps) => {
  const { t } = useTranslation("notice")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("telegram.link")}
      description={t("telegram.description")}
    >
      <Linking chat={chat} onClose={onClose} />
    </SideDrawer>
  )
}

const Linking = ({ chat, onClose }: Omit<LinkDrawerProps, "open">) => {
  const { t } = useTranslation("notice")
  const { mutate, data: code, error, isPending } = useStartCode()
  useEffect(() => mutate(), [mutate])
  useNewChat(chat, ({ title }) => {
    toast.success(t("telegram.done", { title: title ?? t("telegram.chat") }))
    onClose()
  })
  return (
    <>
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        {error && <Alert variant="error">{errorMessage(error)}</Alert>}
        {isPending && <SectionSkeleton />}
        {code && !isPending && <Code code={code} onRenew={() => mutate()} />}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("translation:actions.close")}
          </Button>
        </Drawer.Close>
        {error && (
          <Button size="small" onClick={() => mutate()}>
            {t("telegram.again")}
          </Button>
        )}
      </Drawer.Footer>
    </>
  )
}

/** Tells of a chat that was linked after the drawer had opened. */
function useNewChat(chat: TelegramChat, tell: (chat: TelegramChat) => void) {
  const before = useRef(chat.linked_at)
  useEffect(() => {
    if (!chat.is_linked || chat.linked_at === before.current) return
    before.current = chat.linked_at
    tell(chat)
  }, [chat, tell])
}

type CodeProps = { code: StartCode; onRenew: () => void }

const Code = ({ code: { url, group_url, start_code, expires_at }, onRenew }: CodeProps) => {
  const { t } = useTranslation("notice")
  const isOver = new Date(expires_at).getTime() <= useServerNow()
  if (isOver) {
    return (
      <div className="flex flex-col items-start gap-y-3">
        <Text size="small">{t("telegram.expired")}</Text>
        <Button size="small" variant="secondary" onClick={onRenew}>
          {t("telegram.again")}
        </Button>
      </div>
    )
  }
  return (
    <>
      <Text size="small">{t("telegram.waiting_text")}</Text>
      <div className="flex flex-wrap gap-2">
        <Button asChild>
          <a href={url} target="_blank" rel="noreferrer">
            <Telegram />
            {t("telegram.open")}
          </a>
        </Button>
        <Button variant="secondary" asChild>
          <a href={group_url} target="_blank" rel="noreferrer">
            {t("telegram.open_group")}
          </a>
        </Button>
      </div>
      <div className="flex flex-col gap-y-2">
        <Label size="small" weight="plus">
          {t("telegram.code")}
        </Label>
        <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-center justify-between gap-x-2 rounded-lg px-3 py-2">
          <code dir="ltr" className="txt-compact-small min-w-0 break-all font-mono">
            /start {start_code}
          </code>
          <Copy content={`/start ${start_code}`} className="text-ui-fg-muted shrink-0" />
        </div>
      </div>
      <div className="text-ui-fg-subtle flex flex-wrap items-center gap-x-2 gap-y-1" role="status">
        <Spinner className="animate-spin" aria-hidden />
        <Text size="small">{t("telegram.waiting")}</Text>
        <Text size="small" className="text-ui-fg-muted">
          {t("telegram.expires")} <Countdown to={expires_at} over={t("telegram.expired")} />
        </Text>
      </div>
    </>
  )
}
