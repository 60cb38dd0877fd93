import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { errorMessage } from "../../lib/error-message"
import { SectionMessage } from "../section-message"

type FailedToReadProps = { error: Error; retry: () => unknown }

/** Why a section could not be read, and another try. */
export const FailedToRead = ({ error, retry }: FailedToReadProps) => {
  const { t } = useTranslation("report")
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 pe-6">
      <SectionMessage isError text={errorMessage(error)} />
      <Button size="small" variant="secondary" onClick={() => void retry()}>
        {t("actions.again")}
      </Button>
    </div>
  )
}
