'use client';

import { useEffect } from 'react';

/** Registers the three tags once React has hydrated, and hears them. */
export function Wayleaf() {
  useEffect(() => {
    void import('wayleaf/define');
    const booked = (event: HTMLElementEventMap['wayleaf-booking-booked']) => console.log(event.status);
    document.body.addEventListener('wayleaf-booking-booked', booked);
    return () => document.body.removeEventListener('wayleaf-booking-booked', booked);
  }, []);
  return null;
}
