import { TriangleRightMini } from "@medusajs/icons"
import { Badge, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useNoticeName } from "../../../../components/notice/notice-words"
import type { NoticeTemplate } from "../../../../hooks/notice-templates"
import { TemplateChannels } from "./template-channels"

/** One notice: what it is called, how it begins, and where it goes. */
export const TemplateRow = ({ template }: { template: NoticeTemplate }) => {
  const nameOf = useNoticeName()
  const { key, title, is_critical } = template
  return (
    <Link
      to={`/notices/templates/${key}`}
      className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover transition-fg flex items-center gap-x-4 px-6 py-3 outline-none"
    >
      <div className="grid min-w-0 flex-1 items-center gap-x-4 gap-y-2 lg:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Text size="small" leading="compact" weight="plus">
              {nameOf(key)}
            </Text>
            {is_critical && <AlwaysSent />}
          </div>
          <Text size="small" leading="compact" className="text-ui-fg-subtle truncate" dir="auto">
            {title}
          </Text>
        </div>
        <TemplateChannels template={template} />
      </div>
      <TriangleRightMini className="text-ui-fg-muted shrink-0 rtl:rotate-180" />
    </Link>
  )
}

/** That nobody can switch it off. */
export const AlwaysSent = () => {
  const { t } = useTranslation("notice")
  return (
    <Tooltip content={t("templates.always_text")}>
      <Badge size="2xsmall" color="purple" className="text-nowrap">
        {t("templates.always")}
      </Badge>
    </Tooltip>
  )
}
