import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { TextLink } from "../../../../components/text-link"
import { isUnderway, useLatestImport, useRefreshAfter } from "../../../../hooks/catalog-imports"
import { CancelImport } from "./cancel-import"
import { ImportFigures } from "./import-figures"
import { ImportProgress } from "./import-progress"

/** The file that is under way; nothing is shown when none is. */
export const RunningImport = () => {
  const { t } = useTranslation("catalog")
  const latest = useLatestImport()
  const running = latest && isUnderway(latest) ? latest : null
  useRefreshAfter(!!running)
  if (!running) return null
  return (
    <Section
      title={t("running.title", { name: running.filename })}
      subtitle={t(`kind.${running.kind}`)}
      actions={<CancelImport id={running.id} />}
    >
      <ImportProgress progress={running} />
      <ImportFigures figures={running} />
      <div className="px-6 py-3">
        <TextLink to={`/my-store/imports/${running.id}`} className="txt-compact-small">
          {t("translation:actions.viewDetails")}
        </TextLink>
      </div>
    </Section>
  )
}
