import { Button, Text, Tooltip } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  CaseConversation as Listed,
  Sought,
  useCaseConversations,
} from "../../hooks/conversation-cases"
import { errorMessage } from "../../lib/error-message"
import { DateText } from "../date-text"
import { Section } from "../section"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { TextLink } from "../text-link"
import { AboutText } from "./about-text"
import { CaseConversation } from "./case-conversation"

type CaseConversationsProps = {
  sought: Sought
  /** Where most cases have none, nothing is better than a sentence that says so. */
  isQuiet?: boolean
}

/**
 * What the buyer and the store of a ticket, a complaint or an order wrote to each other. The words
 * are read only when somebody asks for them.
 */
export const CaseConversations = ({ sought, isQuiet = false }: CaseConversationsProps) => {
  const { t } = useTranslation("conversation")
  const { data, error } = useCaseConversations(sought)
  if (isQuiet && !data?.length) return null
  return (
    <Section title={t("staff.section")} subtitle={t("staff.text")}>
      {error && <SectionMessage isError text={errorMessage(error)} />}
      {!data && !error && <SectionSkeleton rows={2} />}
      {data?.length === 0 && <SectionMessage text={t("staff.empty")} />}
      {data?.map((conversation) => (
        <CaseRow key={conversation.id} conversation={conversation} />
      ))}
    </Section>
  )
}

const CaseRow = ({ conversation }: { conversation: Listed }) => {
  const { t } = useTranslation("conversation")
  const [isOpen, setOpen] = useState(false)
  const { id, customer_name, seller, last_message } = conversation
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Text size="small" weight="plus" className="break-words" dir="auto">
            {t("staff.between", { customer: customer_name, store: seller?.name ?? "" })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle break-words">
            <AboutText conversation={conversation} />
            {" · "}
            {t("staff.messages", { count: last_message.seq })}
            {" · "}
            <DateText date={last_message.created_at} />
          </Text>
          {isOpen && <TextLink to={`/conversations/${id}`}>{t("staff.page")}</TextLink>}
        </div>
        {!isOpen && (
          <Tooltip content={t("staff.read_hint")}>
            <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
              {t("staff.read")}
            </Button>
          </Tooltip>
        )}
      </div>
      {isOpen && (
        <div className="max-h-[60vh] overflow-y-auto border-t">
          <CaseConversation id={id} />
        </div>
      )}
    </div>
  )
}
