import { DocumentText, XMark } from "@medusajs/icons"
import { Button, Hint, IconButton, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Truncated } from "../../../../components/truncated"
import {
  IMPORT_BYTES_MAX,
  IMPORT_EXTENSIONS,
  ImportKind,
  isUnderway,
  useLatestImport,
  useSendImport,
} from "../../../../hooks/catalog-imports"
import { DropZone } from "../../components/drop-zone"
import { SubmitChoice } from "./submit-choice"
import { useImportFile } from "./use-import-file"

const MEGABYTES_MAX = IMPORT_BYTES_MAX / 1024 ** 2

/** A file is chosen, then what becomes of it, then it is sent. */
export const SendFile = ({ kind }: { kind: ImportKind }) => {
  const { t } = useTranslation("catalog")
  const { file, refusal, choose, forget } = useImportFile()
  const [submit, setSubmit] = useState(true)
  const latest = useLatestImport()
  const { mutate, isPending, error, reset } = useSendImport()
  const isBusy = !!latest && isUnderway(latest)

  const send = () =>
    file &&
    mutate(
      { kind, file, submit },
      {
        onSuccess: () => {
          toast.success(t("upload.started"))
          forget()
        },
      }
    )
  const change = (files: FileList | null) => {
    reset()
    choose(files)
  }

  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      {file ? (
        <ChosenFile file={file} onForget={() => change(null)} />
      ) : (
        <DropZone
          label={t("upload.drop")}
          hint={t("upload.hint", { megabytes: MEGABYTES_MAX })}
          accept={IMPORT_EXTENSIONS.join(",")}
          disabled={isBusy}
          error={refusal}
          onFiles={change}
        />
      )}
      {isBusy && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("upload.busy")}
        </Text>
      )}
      {file && kind === "products" && <SubmitChoice value={submit} onChange={setSubmit} />}
      {error && (
        <Hint variant="error" role="alert" className="break-words">
          {error.message}
        </Hint>
      )}
      {file && (
        <Button
          size="small"
          className="self-start"
          isLoading={isPending}
          disabled={isBusy}
          onClick={send}
        >
          {t("upload.start")}
        </Button>
      )}
    </div>
  )
}

const ChosenFile = ({ file, onForget }: { file: File; onForget: () => void }) => {
  const { t } = useTranslation("catalog")
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-center gap-x-3 rounded-lg px-3 py-2">
      <DocumentText className="text-ui-fg-subtle shrink-0" />
      <div className="min-w-0 flex-1">
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("upload.chosen")}
        </Text>
        <Truncated text={file.name} className="txt-compact-small" />
      </div>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={t("upload.forget")}
        onClick={onForget}
      >
        <XMark />
      </IconButton>
    </div>
  )
}
