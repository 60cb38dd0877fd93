import { LayoutComposer } from "@medusajs/dashboard/components"
import { UIMatch, useParams } from "react-router-dom"
import { Crumb } from "../../../../components/crumb"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { isUnderway, useImport, useRefreshAfter } from "../../../../hooks/catalog-imports"
import { Guarded } from "../../components/guarded"
import { ImportErrors } from "./components/import-errors"
import { ImportOutcome } from "./components/import-outcome"

const ImportPage = () => {
  const { id = "" } = useParams()
  const { data, isError, error } = useImport(id)
  useRefreshAfter(!!data && isUnderway(data))
  if (isError) throw error
  if (!data) return <PageSkeleton main={2} />

  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.import"
      preferredLayoutId="core:single-column"
      data={data}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="ImportOutcome">
              <ImportOutcome outcome={data} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ImportErrors">
              <ImportErrors outcome={data} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const GuardedImportPage = () => (
  <Guarded rule="GET /seller/imports/:id">
    <ImportPage />
  </Guarded>
)

const ImportCrumb = ({ id }: { id: string }) => <Crumb name={useImport(id).data?.filename} />

export const handle = {
  breadcrumb: (match?: UIMatch) => <ImportCrumb id={match?.params.id ?? ""} />,
}
export default GuardedImportPage
