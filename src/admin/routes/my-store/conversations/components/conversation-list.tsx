import { Button, Heading, Input, Tabs, Text } from "@medusajs/ui"
import { useDeferredValue, useState } from "react"
import { useTranslation } from "react-i18next"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import {
  ConversationQuery,
  useConversations,
  useUnreadConversations,
} from "../../../../hooks/conversation"
import { errorMessage } from "../../../../lib/error-message"
import { ConversationRow } from "./conversation-row"

type Chosen = { chosen: string | null; onChoose: (id: string) => void }
const TABS = ["all", "unread"] as const
type Tab = (typeof TABS)[number]

export const ConversationList = (props: Chosen) => {
  const { t, i18n } = useTranslation("conversation")
  const [q, setQ] = useState("")
  const [tab, setTab] = useState<Tab>("all")
  const { data: unread = 0 } = useUnreadConversations(true)
  // The list follows the typing when there is time for it.
  const sought = useDeferredValue(q.trim())
  const query = {
    ...(sought && { q: sought }),
    ...(tab === "unread" && { unread: "true" as const }),
  }
  return (
    <>
      <div className="flex flex-col gap-y-3 border-b px-4 py-4">
        <div>
          <Heading>{t("title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("description")}
          </Text>
        </div>
        <Input
          size="small"
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          value={q}
          maxLength={200}
          onChange={({ target }) => setQ(target.value)}
        />
        {/* The tabs give no other values than they have. */}
        <Tabs value={tab} onValueChange={(next) => setTab(next as Tab)} dir={i18n.dir()}>
          <Tabs.List aria-label={t("tabs.label")}>
            {TABS.map((name) => (
              <Tabs.Trigger key={name} value={name}>
                {t(`tabs.${name}`)}
                {name === "unread" && unread > 0 && (
                  <span className="text-ui-fg-muted ms-1.5 tabular-nums">{unread}</span>
                )}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      <Rows query={query} {...props} />
    </>
  )
}

const Rows = ({ query, chosen, onChoose }: Chosen & { query: ConversationQuery }) => {
  const { t } = useTranslation("conversation")
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useConversations(query)
  if (error) return <SectionMessage isError text={errorMessage(error)} />
  if (!data) return <SectionSkeleton rows={6} />
  const conversations = data.pages.flatMap((page) => page.conversations)
  if (!conversations.length) return <Nothing query={query} />
  return (
    <nav aria-label={t("conversations")} className="min-h-0 flex-1 overflow-y-auto">
      <ul className="divide-y">
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <ConversationRow
              conversation={conversation}
              isChosen={conversation.id === chosen}
              onChoose={() => onChoose(conversation.id)}
            />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div className="flex justify-center p-3">
          <Button
            size="small"
            variant="secondary"
            isLoading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("more")}
          </Button>
        </div>
      )}
    </nav>
  )
}

const Nothing = ({ query: { q, unread } }: { query: ConversationQuery }) => {
  const { t } = useTranslation("conversation")
  if (q) return <SectionMessage text={t("empty.none")} />
  if (unread) return <SectionMessage text={t("empty.unread")} />
  return (
    <div className="flex flex-col gap-y-1 px-6 py-10 text-center">
      <Text size="small" weight="plus">
        {t("empty.title")}
      </Text>
      <Text size="small" className="text-ui-fg-muted">
        {t("empty.text")}
      </Text>
    </div>
  )
}
