import { Badge, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useWebhookEventTypes } from "../../hooks/webhook-events"
import { useWebhookSurface } from "../../hooks/webhook-surface"
import { PageSkeleton } from "../page-skeleton"
import { Section } from "../section"
import { SectionMessage } from "../section-message"
import { EventEntry } from "./event-entry"
import { FailedToRead } from "./failed-to-read"
import { foundIn, groupPattern, groupsOf } from "./patterns"
import { useEventWords } from "./use-event-words"

/** All that can be subscribed to, with what each event says. */
export const EventCatalogue = () => {
  const { t } = useTranslation("webhook")
  const { groupName, sentenceOf } = useEventWords()
  const { docs } = useWebhookSurface()
  const { data: types, error, refetch } = useWebhookEventTypes()
  const [search, setSearch] = useState("")
  if (error && !types) return <FailedToRead error={error} retry={refetch} />
  if (!types) return <PageSkeleton main={3} />
  const groups = foundIn(groupsOf(types), search, sentenceOf)
  return (
    <div className="flex flex-col gap-y-3">
      <Section level="h1" title={t("catalogue.title")} subtitle={t("catalogue.text")}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-4">
          <Input
            type="search"
            size="small"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            placeholder={t("picker.search")}
            aria-label={t("picker.search")}
            className="w-64 max-w-full"
            dir="auto"
          />
          <Text size="small" asChild>
            <a
              href={docs}
              target="_blank"
              rel="noreferrer"
              className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
            >
              {t("list.docs")}
            </a>
          </Text>
        </div>
        {!groups.length && <SectionMessage text={t("picker.none")} />}
      </Section>
      {groups.map(({ name, types }) => (
        <Section
          key={name}
          title={groupName(name)}
          actions={
            <Badge size="2xsmall">
              <bdi>{groupPattern(name)}</bdi>
            </Badge>
          }
        >
          <div className="divide-y">
            {types.map((one) => (
              <EventEntry key={one.type} one={one} />
            ))}
          </div>
        </Section>
      ))}
    </div>
  )
}
