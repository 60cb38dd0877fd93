import { Container, Heading, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNoticeName } from "../../../../components/notice/notice-words"
import { Section } from "../../../../components/section"
import { SectionMessage } from "../../../../components/section-message"
import { NOTICE_AUDIENCES } from "../../../../hooks/notice"
import type { NoticeTemplate } from "../../../../hooks/notice-templates"
import { TemplateRow } from "./template-row"

const SEARCH_LENGTH_MAX = 100

/** Everything that can be told, by who is told. There are few enough to search them here. */
export const TemplateList = ({ templates }: { templates: NoticeTemplate[] }) => {
  const { t } = useTranslation("notice")
  const nameOf = useNoticeName()
  const [search, setSearch] = useState("")
  const wanted = search.trim().toLocaleLowerCase()
  const found = templates.filter(({ key, title }) =>
    `${nameOf(key)} ${title}`.toLocaleLowerCase().includes(wanted)
  )
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <div className="min-w-0 flex-1 basis-64">
          <Heading>{t("templates.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("templates.description")}
          </Text>
        </div>
        <Input
          type="search"
          size="small"
          className="w-full sm:w-[220px]"
          placeholder={t("templates.search")}
          aria-label={t("templates.search")}
          maxLength={SEARCH_LENGTH_MAX}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </Container>
      {NOTICE_AUDIENCES.map((audience) => {
        const own = found.filter((template) => template.audience === audience)
        if (!own.length) return null
        return (
          <Section
            key={audience}
            title={t(`audience.${audience}`)}
            subtitle={t(`audience_text.${audience}`)}
          >
            {own.map((template) => (
              <TemplateRow key={template.key} template={template} />
            ))}
          </Section>
        )
      })}
      {!found.length && (
        <Container className="p-0">
          <SectionMessage text={t("templates.none")} />
        </Container>
      )}
    </div>
  )
}
