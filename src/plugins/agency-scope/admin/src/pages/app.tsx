import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { AUDIT, READ } from '../permissions';
import { AgenciesPage } from './agencies-page';
import { AgencyPage } from './agency-page';
import { AuditPage } from './audit-page';

/** The pages of this plugin, for those who may see them. */
export function App() {
  return (
    <Page.Protect permissions={READ}>
      <Routes>
        <Route index element={<AgenciesPage />} />
        <Route
          path="audit"
          element={
            <Page.Protect permissions={AUDIT}>
              <AuditPage />
            </Page.Protect>
          }
        />
        <Route path=":agencyId" element={<AgencyPage />} />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Page.Protect>
  );
}
