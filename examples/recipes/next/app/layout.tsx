import type { ReactNode } from 'react';
import { Wayleaf } from './wayleaf';

export const metadata = { title: 'Two ways to begin' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {children}
        <Wayleaf />
      </body>
    </html>
  );
}
