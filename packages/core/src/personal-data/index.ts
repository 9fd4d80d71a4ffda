export { exportPersonalData } from './export-personal-data.ts'
export { personalData } from './personal-data.ts'
