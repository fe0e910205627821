import { type DynamicModule, Module } from '@nestjs/common';
import type { Settings } from '../settings.js';

/** What the company has decided about sessions and passwords. */
export type SignInSettings = Pick<
  Settings,
  'demo' | 'sessionIdleHours' | 'sessionDays' | 'passwordLength' | 'privilegedPasswordLength'
>;

export const SIGN_IN_SETTINGS = Symbol('SIGN_IN_SETTINGS');

export const USUAL_SIGN_IN: SignInSettings = {
  demo: false,
  sessionIdleHours: 8,
  sessionDays: 7,
  passwordLength: 8,
  privilegedPasswordLength: 12,
};

/** The settings for whoever needs them of the identity's services, in whatever module they are put together. */
@Module({})
export class SignInSettingsModule {
  static forRoot(settings: Partial<SignInSettings>): DynamicModule {
    const { demo, sessionIdleHours, sessionDays, passwordLength, privilegedPasswordLength } = {
      ...USUAL_SIGN_IN,
      ...settings,
    };
    return {
      module: SignInSettingsModule,
      global: true,
      providers: [
        {
          provide: SIGN_IN_SETTINGS,
          useValue: { demo, sessionIdleHours, sessionDays, passwordLength, privilegedPasswordLength },
        },
      ],
      exports: [SIGN_IN_SETTINGS],
    };
  }
}
