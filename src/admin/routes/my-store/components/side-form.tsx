export * from "../../../components/side-form"
