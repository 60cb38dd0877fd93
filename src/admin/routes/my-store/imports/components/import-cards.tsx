import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { ImportKind } from "../../../../hooks/catalog-imports"
import { useMay } from "../../../../hooks/seller-me"
import { DownloadRow } from "./download-row"
import { SendFile } from "./send-file"

/** Each kind of file: take it along, and bring it back. */
export const ImportCards = () => (
  <div className="grid items-start gap-3 lg:grid-cols-2">
    <ImportCard kind="products" />
    <ImportCard kind="stock" />
  </div>
)

const ImportCard = ({ kind }: { kind: ImportKind }) => {
  const { t } = useTranslation("catalog")
  const may = useMay()
  if (!may(`GET /seller/exports/${kind}`)) return null
  return (
    <Section title={t(`kind.${kind}`)} subtitle={t(`cards.${kind}`)}>
      <DownloadRow kind={kind} />
      {may("POST /seller/imports") && <SendFile kind={kind} />}
    </Section>
  )
}
