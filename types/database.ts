export type Json =
  | string
  | number
  | boolean
  | null
  | { [key: string]: Json | undefined }
  | Json[]

export type Database = {
  auth: {
    Tables: {
      audit_log_entries: {
        Row: {
          created_at: string | null
          id: string
          ip_address: string | null
          payload: Json | null
        }
        Insert: {
          created_at?: string | null
          id: string
          ip_address?: string | null
          payload?: Json | null
        }
        Update: {
          created_at?: string | null
          id?: string
          ip_address?: string | null
          payload?: Json | null
        }
        Relationships: []
      }
      flow_state: {
        Row: {
          auth_code: string | null
          auth_code_issued_at: string | null
          authentication_method: string
          code_challenge: string | null
          code_challenge_method: string | null
          created_at: string | null
          email_optional: boolean
          id: string
          invite_token: string | null
          linking_target_id: string | null
          oauth_client_state_id: string | null
          provider_access_token: string | null
          provider_refresh_token: string | null
          provider_type: string
          referrer: string | null
          updated_at: string | null
          user_id: string | null
        }
        Insert: {
          auth_code?: string | null
          auth_code_issued_at?: string | null
          authentication_method: string
          code_challenge?: string | null
          code_challenge_method?: string | null
          created_at?: string | null
          email_optional?: boolean
          id: string
          invite_token?: string | null
          linking_target_id?: string | null
          oauth_client_state_id?: string | null
          provider_access_token?: string | null
          provider_refresh_token?: string | null
          provider_type: string
          referrer?: string | null
          updated_at?: string | null
          user_id?: string | null
        }
        Update: {
          auth_code?: string | null
          auth_code_issued_at?: string | null
          authentication_method?: string
          code_challenge?: string | null
          code_challenge_method?: string | null
          created_at?: string | null
          email_optional?: boolean
          id?: string
          invite_token?: string | null
          linking_target_id?: string | null
          oauth_client_state_id?: string | null
          provider_access_token?: string | null
          provider_refresh_token?: string | null
          provider_type?: string
          referrer?: string | null
          updated_at?: string | null
          user_id?: string | null
        }
        Relationships: []
      }
      identities: {
        Row: {
          created_at: string | null
          email: string | null
          id: string
          identity_data: NonNullable<Json>
          last_sign_in_at: string | null
          provider: string
          provider_id: string
          updated_at: string | null
          user_id: string
        }
        Insert: {
          created_at?: string | null
          email?: never
          id: string
          identity_data?: NonNullable<Json>
          last_sign_in_at?: string | null
          provider: string
          provider_id: string
          updated_at?: string | null
          user_id: string
        }
        Update: {
          created_at?: string | null
          email?: never
          id?: string
          identity_data?: NonNullable<Json>
          last_sign_in_at?: string | null
          provider?: string
          provider_id?: string
          updated_at?: string | null
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "identities_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "users"
            referencedColumns: ["id"]
          },
        ]
      }
      refresh_tokens: {
        Row: {
          created_at: string | null
          id: string
          parent: string | null
          revoked: boolean | null
          session_id: string | null
          token: string
          updated_at: string | null
          user_id: string
        }
        Insert: {
          created_at?: string | null
          id: string
          parent?: string | null
          revoked?: boolean | null
          session_id?: string | null
          token: string
          updated_at?: string | null
          user_id: string
        }
        Update: {
          created_at?: string | null
          id?: string
          parent?: string | null
          revoked?: boolean | null
          session_id?: string | null
          token?: string
          updated_at?: string | null
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "refresh_tokens_session_id_fkey"
            columns: ["session_id"]
            isOneToOne: false
            referencedRelation: "sessions"
            referencedColumns: ["id"]
          },
        ]
      }
      sessions: {
        Row: {
          aal: string | null
          created_at: string | null
          factor_id: string | null
          id: string
          ip: unknown
          not_after: string | null
          refresh_token_counter: number | null
          refresh_token_hmac_key: string | null
          refreshed_at: string | null
          scopes: string | null
          tag: string | null
          updated_at: string | null
          user_agent: string | null
          user_id: string
        }
        Insert: {
          aal?: string | null
          created_at?: string | null
          factor_id?: string | null
          id: string
          ip?: unknown
          not_after?: string | null
          refresh_token_counter?: number | null
          refresh_token_hmac_key?: string | null
          refreshed_at?: string | null
          scopes?: string | null
          tag?: string | null
          updated_at?: string | null
          user_agent?: string | null
          user_id: string
        }
        Update: {
          aal?: string | null
          created_at?: string | null
          factor_id?: string | null
          id?: string
          ip?: unknown
          not_after?: string | null
          refresh_token_counter?: number | null
          refresh_token_hmac_key?: string | null
          refreshed_at?: string | null
          scopes?: string | null
          tag?: string | null
          updated_at?: string | null
          user_agent?: string | null
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "sessions_user_id_fkey"
            columns: ["user_id"]
            isOneToOne: false
            referencedRelation: "users"
            referencedColumns: ["id"]
          },
        ]
      }
      users: {
        Row: {
          aud: string | null
          banned_until: string | null
          confirmation_sent_at: string | null
          confirmation_token: string | null
          confirmed_at: string | null
          created_at: string | null
          deleted_at: string | null
          email: string | null
          email_change: string | null
          email_change_confirm_status: number | null
          email_change_sent_at: string | null
          email_change_token_current: string | null
          email_change_token_new: string | null
          email_confirmed_at: string | null
          encrypted_password: string | null
          id: string
          invited_at: string | null
          is_anonymous: boolean
          is_sso_user: boolean
          last_sign_in_at: string | null
          phone: string | null
          phone_change: string | null
          phone_change_sent_at: string | null
          phone_change_token: string | null
          phone_confirmed_at: string | null
          raw_app_meta_data: Json | null
          raw_user_meta_data: Json | null
          reauthentication_sent_at: string | null
          reauthentication_token: string | null
          recovery_sent_at: string | null
          recovery_token: string | null
          role: string | null
          updated_at: string | null
        }
        Insert: {
          aud?: string | null
          banned_until?: string | null
          confirmation_sent_at?: string | null
          confirmation_token?: string | null
          confirmed_at?: never
          created_at?: string | null
          deleted_at?: string | null
          email?: string | null
          email_change?: string | null
          email_change_confirm_status?: number | null
          email_change_sent_at?: string | null
          email_change_token_current?: string | null
          email_change_token_new?: string | null
          email_confirmed_at?: string | null
          encrypted_password?: string | null
          id: string
          invited_at?: string | null
          is_anonymous?: boolean
          is_sso_user?: boolean
          last_sign_in_at?: string | null
          phone?: string | null
          phone_change?: string | null
          phone_change_sent_at?: string | null
          phone_change_token?: string | null
          phone_confirmed_at?: string | null
          raw_app_meta_data?: Json | null
          raw_user_meta_data?: Json | null
          reauthentication_sent_at?: string | null
          reauthentication_token?: string | null
          recovery_sent_at?: string | null
          recovery_token?: string | null
          role?: string | null
          updated_at?: string | null
        }
        Update: {
          aud?: string | null
          banned_until?: string | null
          confirmation_sent_at?: string | null
          confirmation_token?: string | null
          confirmed_at?: never
          created_at?: string | null
          deleted_at?: string | null
          email?: string | null
          email_change?: string | null
          email_change_confirm_status?: number | null
          email_change_sent_at?: string | null
          email_change_token_current?: string | null
          email_change_token_new?: string | null
          email_confirmed_at?: string | null
          encrypted_password?: string | null
          id?: string
          invited_at?: string | null
          is_anonymous?: boolean
          is_sso_user?: boolean
          last_sign_in_at?: string | null
          phone?: string | null
          phone_change?: string | null
          phone_change_sent_at?: string | null
          phone_change_token?: string | null
          phone_confirmed_at?: string | null
          raw_app_meta_data?: Json | null
          raw_user_meta_data?: Json | null
          reauthentication_sent_at?: string | null
          reauthentication_token?: string | null
          recovery_sent_at?: string | null
          recovery_token?: string | null
          role?: string | null
          updated_at?: string | null
        }
        Relationships: []
      }
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      email: { Args: Record<PropertyKey, never>; Returns: string }
      jwt: { Args: Record<PropertyKey, never>; Returns: Json }
      role: { Args: Record<PropertyKey, never>; Returns: string }
      uid: { Args: Record<PropertyKey, never>; Returns: string }
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
  extensions: {
    Tables: {
      [_ in never]: never
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      [_ in never]: never
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
  public: {
    Tables: {
      action_items: {
        Row: {
          case_id: string
          created_at: string
          done_at: string | null
          due_date: string | null
          due_phrase: string | null
          edited_at: string | null
          entry_id: string | null
          id: string
          job_id: string | null
          ordinal: number | null
          origin: Database["public"]["Enums"]["event_origin"]
          priority: Database["public"]["Enums"]["item_priority"]
          quote: string | null
          title: string
          user_id: string
        }
        Insert: {
          case_id: string
          created_at?: string
          done_at?: string | null
          due_date?: string | null
          due_phrase?: string | null
          edited_at?: string | null
          entry_id?: string | null
          id?: string
          job_id?: string | null
          ordinal?: number | null
          origin?: Database["public"]["Enums"]["event_origin"]
          priority?: Database["public"]["Enums"]["item_priority"]
          quote?: string | null
          title: string
          user_id?: string
        }
        Update: {
          case_id?: string
          created_at?: string
          done_at?: string | null
          due_date?: string | null
          due_phrase?: string | null
          edited_at?: string | null
          entry_id?: string | null
          id?: string
          job_id?: string | null
          ordinal?: number | null
          origin?: Database["public"]["Enums"]["event_origin"]
          priority?: Database["public"]["Enums"]["item_priority"]
          quote?: string | null
          title?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "action_items_case_id_user_id_fkey"
            columns: ["case_id", "user_id"]
            isOneToOne: false
            referencedRelation: "cases"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "action_items_entry_id_user_id_fkey"
            columns: ["entry_id", "user_id"]
            isOneToOne: false
            referencedRelation: "journal_entries"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "action_items_job_id_user_id_fkey"
            columns: ["job_id", "user_id"]
            isOneToOne: false
            referencedRelation: "jobs"
            referencedColumns: ["id", "user_id"]
          },
        ]
      }
      app_settings: {
        Row: {
          key: string
          updated_at: string
          value: string
        }
        Insert: {
          key: string
          updated_at?: string
          value: string
        }
        Update: {
          key?: string
          updated_at?: string
          value?: string
        }
        Relationships: []
      }
      cases: {
        Row: {
          created_at: string
          id: string
          number: string
          title: string
          user_id: string
        }
        Insert: {
          created_at?: string
          id?: string
          number?: string
          title?: string
          user_id?: string
        }
        Update: {
          created_at?: string
          id?: string
          number?: string
          title?: string
          user_id?: string
        }
        Relationships: []
      }
      entry_evidence: {
        Row: {
          created_at: string
          entry_id: string
          evidence_id: string
          position: number
          user_id: string
        }
        Insert: {
          created_at?: string
          entry_id: string
          evidence_id: string
          position: number
          user_id: string
        }
        Update: {
          created_at?: string
          entry_id?: string
          evidence_id?: string
          position?: number
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "entry_evidence_entry_id_user_id_fkey"
            columns: ["entry_id", "user_id"]
            isOneToOne: false
            referencedRelation: "journal_entries"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "entry_evidence_evidence_id_user_id_fkey"
            columns: ["evidence_id", "user_id"]
            isOneToOne: false
            referencedRelation: "evidence"
            referencedColumns: ["id", "user_id"]
          },
        ]
      }
      event_evidence: {
        Row: {
          event_id: string
          evidence_id: string
          user_id: string
        }
        Insert: {
          event_id: string
          evidence_id: string
          user_id: string
        }
        Update: {
          event_id?: string
          evidence_id?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "event_evidence_event_id_user_id_fkey"
            columns: ["event_id", "user_id"]
            isOneToOne: false
            referencedRelation: "events"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "event_evidence_evidence_id_user_id_fkey"
            columns: ["evidence_id", "user_id"]
            isOneToOne: false
            referencedRelation: "evidence"
            referencedColumns: ["id", "user_id"]
          },
        ]
      }
      event_participants: {
        Row: {
          event_id: string
          id: string
          name: string
          person_id: string | null
          role: Database["public"]["Enums"]["person_role"]
          user_id: string
        }
        Insert: {
          event_id: string
          id?: string
          name: string
          person_id?: string | null
          role?: Database["public"]["Enums"]["person_role"]
          user_id: string
        }
        Update: {
          event_id?: string
          id?: string
          name?: string
          person_id?: string | null
          role?: Database["public"]["Enums"]["person_role"]
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "event_participants_event_id_user_id_fkey"
            columns: ["event_id", "user_id"]
            isOneToOne: false
            referencedRelation: "events"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "event_participants_person_id_user_id_fkey"
            columns: ["person_id", "user_id"]
            isOneToOne: false
            referencedRelation: "people"
            referencedColumns: ["id", "user_id"]
          },
        ]
      }
      event_sources: {
        Row: {
          end_offset: number
          entry_id: string | null
          event_id: string
          evidence_id: string | null
          id: string
          page: number | null
          quote: string
          start_offset: number
          user_id: string
        }
        Insert: {
          end_offset: number
          entry_id?: string | null
          event_id: string
          evidence_id?: string | null
          id?: string
          page?: number | null
          quote: string
          start_offset: number
          user_id: string
        }
        Update: {
          end_offset?: number
          entry_id?: string | null
          event_id?: string
          evidence_id?: string | null
          id?: string
          page?: number | null
          quote?: string
          start_offset?: number
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "event_sources_entry_id_user_id_fkey"
            columns: ["entry_id", "user_id"]
            isOneToOne: false
            referencedRelation: "journal_entries"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "event_sources_event_id_user_id_fkey"
            columns: ["event_id", "user_id"]
            isOneToOne: false
            referencedRelation: "events"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "event_sources_evidence_id_user_id_fkey"
            columns: ["evidence_id", "user_id"]
            isOneToOne: false
            referencedRelation: "evidence"
            referencedColumns: ["id", "user_id"]
          },
        ]
      }
      events: {
        Row: {
          actual_at: string | null
          basis: Database["public"]["Enums"]["event_basis"]
          case_id: string
          created_at: string
          date_phrase: string | null
          description: string
          end_date: string | null
          end_time: string | null
          entry_id: string
          event_date: string | null
          id: string
          job_id: string | null
          location: string | null
          ordinal: number | null
          origin: Database["public"]["Enums"]["event_origin"]
          planned_at: string | null
          precision: Database["public"]["Enums"]["date_precision"]
          start_time: string | null
          state: Database["public"]["Enums"]["event_state"]
          time_zone: string
          title: string
          type: Database["public"]["Enums"]["event_type"]
          updated_at: string
          user_id: string
        }
        Insert: {
          actual_at?: string | null
          basis?: Database["public"]["Enums"]["event_basis"]
          case_id: string
          created_at?: string
          date_phrase?: string | null
          description?: string
          end_date?: string | null
          end_time?: string | null
          entry_id: string
          event_date?: string | null
          id?: string
          job_id?: string | null
          location?: string | null
          ordinal?: number | null
          origin: Database["public"]["Enums"]["event_origin"]
          planned_at?: string | null
          precision: Database["public"]["Enums"]["date_precision"]
          start_time?: string | null
          state?: Database["public"]["Enums"]["event_state"]
          time_zone: string
          title: string
          type: Database["public"]["Enums"]["event_type"]
          updated_at?: string
          user_id: string
        }
        Update: {
          actual_at?: string | null
          basis?: Database["public"]["Enums"]["event_basis"]
          case_id?: string
          created_at?: string
          date_phrase?: string | null
          description?: string
          end_date?: string | null
          end_time?: string | null
          entry_id?: string
          event_date?: string | null
          id?: string
          job_id?: string | null
          location?: string | null
          ordinal?: number | null
          origin?: Database["public"]["Enums"]["event_origin"]
          planned_at?: string | null
          precision?: Database["public"]["Enums"]["date_precision"]
          start_time?: string | null
          state?: Database["public"]["Enums"]["event_state"]
          time_zone?: string
          title?: string
          type?: Database["public"]["Enums"]["event_type"]
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "events_case_id_user_id_fkey"
            columns: ["case_id", "user_id"]
            isOneToOne: false
            referencedRelation: "cases"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "events_entry_id_user_id_fkey"
            columns: ["entry_id", "user_id"]
            isOneToOne: false
            referencedRelation: "journal_entries"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "events_job_id_user_id_fkey"
            columns: ["job_id", "user_id"]
            isOneToOne: false
            referencedRelation: "jobs"
            referencedColumns: ["id", "user_id"]
          },
        ]
      }
      evidence: {
        Row: {
          byte_size: number
          case_id: string
          created_at: string
          dates: NonNullable<Json>
          declared_type: string
          id: string
          mime_type: string | null
          note: string | null
          original_name: string
          pages: Json | null
          read_at: string | null
          reader_version: string | null
          reading_lease: string | null
          reading_lease_until: string | null
          reading_reason: string | null
          reading_status: Database["public"]["Enums"]["reading_status"]
          received_at: string | null
          refused_reason: string | null
          sha256_browser: string | null
          sha256_server: string | null
          status: Database["public"]["Enums"]["evidence_status"]
          storage_key: string
          summary: string | null
          updated_at: string
          user_id: string
          words: number | null
        }
        Insert: {
          byte_size: number
          case_id: string
          created_at?: string
          dates?: NonNullable<Json>
          declared_type: string
          id: string
          mime_type?: string | null
          note?: string | null
          original_name: string
          pages?: Json | null
          read_at?: string | null
          reader_version?: string | null
          reading_lease?: string | null
          reading_lease_until?: string | null
          reading_reason?: string | null
          reading_status?: Database["public"]["Enums"]["reading_status"]
          received_at?: string | null
          refused_reason?: string | null
          sha256_browser?: string | null
          sha256_server?: string | null
          status?: Database["public"]["Enums"]["evidence_status"]
          storage_key: string
          summary?: string | null
          updated_at?: string
          user_id: string
          words?: number | null
        }
        Update: {
          byte_size?: number
          case_id?: string
          created_at?: string
          dates?: NonNullable<Json>
          declared_type?: string
          id?: string
          mime_type?: string | null
          note?: string | null
          original_name?: string
          pages?: Json | null
          read_at?: string | null
          reader_version?: string | null
          reading_lease?: string | null
          reading_lease_until?: string | null
          reading_reason?: string | null
          reading_status?: Database["public"]["Enums"]["reading_status"]
          received_at?: string | null
          refused_reason?: string | null
          sha256_browser?: string | null
          sha256_server?: string | null
          status?: Database["public"]["Enums"]["evidence_status"]
          storage_key?: string
          summary?: string | null
          updated_at?: string
          user_id?: string
          words?: number | null
        }
        Relationships: [
          {
            foreignKeyName: "evidence_case_id_user_id_fkey"
            columns: ["case_id", "user_id"]
            isOneToOne: false
            referencedRelation: "cases"
            referencedColumns: ["id", "user_id"]
          },
        ]
      }
      job_steps: {
        Row: {
          attempts: number
          completed_at: string
          input_hash: string | null
          input_tokens: number | null
          job_id: string
          model: string | null
          output: NonNullable<Json>
          output_tokens: number | null
          prompt_version: string | null
          started_at: string | null
          status: string
          step_key: string
          user_id: string
        }
        Insert: {
          attempts?: number
          completed_at?: string
          input_hash?: string | null
          input_tokens?: number | null
          job_id: string
          model?: string | null
          output?: NonNullable<Json>
          output_tokens?: number | null
          prompt_version?: string | null
          started_at?: string | null
          status: string
          step_key: string
          user_id: string
        }
        Update: {
          attempts?: number
          completed_at?: string
          input_hash?: string | null
          input_tokens?: number | null
          job_id?: string
          model?: string | null
          output?: NonNullable<Json>
          output_tokens?: number | null
          prompt_version?: string | null
          started_at?: string | null
          status?: string
          step_key?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "job_steps_job_id_user_id_fkey"
            columns: ["job_id", "user_id"]
            isOneToOne: false
            referencedRelation: "jobs"
            referencedColumns: ["id", "user_id"]
          },
        ]
      }
      jobs: {
        Row: {
          announced_at: string | null
          attempt: number
          case_id: string
          claim: string | null
          completed_at: string | null
          created_at: string
          deadline_at: string
          delivery: number
          entry_id: string | null
          error_code: string | null
          error_message: string | null
          evidence_id: string | null
          heartbeat_at: string | null
          id: string
          lost_runs: number
          not_before: string | null
          progress: NonNullable<Json>
          read_at: string | null
          reader: string
          result_summary: Json | null
          run_id: string | null
          started_at: string | null
          status: Database["public"]["Enums"]["job_status"]
          type: Database["public"]["Enums"]["job_type"]
          updated_at: string
          user_id: string
        }
        Insert: {
          announced_at?: string | null
          attempt?: number
          case_id: string
          claim?: string | null
          completed_at?: string | null
          created_at?: string
          deadline_at?: string
          delivery?: number
          entry_id?: string | null
          error_code?: string | null
          error_message?: string | null
          evidence_id?: string | null
          heartbeat_at?: string | null
          id?: string
          lost_runs?: number
          not_before?: string | null
          progress?: NonNullable<Json>
          read_at?: string | null
          reader?: string
          result_summary?: Json | null
          run_id?: string | null
          started_at?: string | null
          status?: Database["public"]["Enums"]["job_status"]
          type: Database["public"]["Enums"]["job_type"]
          updated_at?: string
          user_id: string
        }
        Update: {
          announced_at?: string | null
          attempt?: number
          case_id?: string
          claim?: string | null
          completed_at?: string | null
          created_at?: string
          deadline_at?: string
          delivery?: number
          entry_id?: string | null
          error_code?: string | null
          error_message?: string | null
          evidence_id?: string | null
          heartbeat_at?: string | null
          id?: string
          lost_runs?: number
          not_before?: string | null
          progress?: NonNullable<Json>
          read_at?: string | null
          reader?: string
          result_summary?: Json | null
          run_id?: string | null
          started_at?: string | null
          status?: Database["public"]["Enums"]["job_status"]
          type?: Database["public"]["Enums"]["job_type"]
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "jobs_case_id_user_id_fkey"
            columns: ["case_id", "user_id"]
            isOneToOne: false
            referencedRelation: "cases"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "jobs_entry_id_user_id_fkey"
            columns: ["entry_id", "user_id"]
            isOneToOne: false
            referencedRelation: "journal_entries"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "jobs_evidence_id_user_id_fkey"
            columns: ["evidence_id", "user_id"]
            isOneToOne: false
            referencedRelation: "evidence"
            referencedColumns: ["id", "user_id"]
          },
        ]
      }
      journal_entries: {
        Row: {
          case_id: string
          completed_at: string | null
          event_text: string
          extraction_job_id: string | null
          extraction_raw: Json | null
          id: string
          organised_by: string | null
          reference_date: string | null
          status: Database["public"]["Enums"]["entry_status"]
          submission_hash: string
          submitted_at: string
          time_zone: string
          updated_at: string
          user_id: string
        }
        Insert: {
          case_id: string
          completed_at?: string | null
          event_text: string
          extraction_job_id?: string | null
          extraction_raw?: Json | null
          id: string
          organised_by?: string | null
          reference_date?: string | null
          status?: Database["public"]["Enums"]["entry_status"]
          submission_hash: string
          submitted_at?: string
          time_zone: string
          updated_at?: string
          user_id: string
        }
        Update: {
          case_id?: string
          completed_at?: string | null
          event_text?: string
          extraction_job_id?: string | null
          extraction_raw?: Json | null
          id?: string
          organised_by?: string | null
          reference_date?: string | null
          status?: Database["public"]["Enums"]["entry_status"]
          submission_hash?: string
          submitted_at?: string
          time_zone?: string
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "journal_entries_case_id_user_id_fkey"
            columns: ["case_id", "user_id"]
            isOneToOne: false
            referencedRelation: "cases"
            referencedColumns: ["id", "user_id"]
          },
          {
            foreignKeyName: "journal_entries_extraction_job_id_user_id_fkey"
            columns: ["extraction_job_id", "user_id"]
            isOneToOne: false
            referencedRelation: "jobs"
            referencedColumns: ["id", "user_id"]
          },
        ]
      }
      people: {
        Row: {
          aliases: string[]
          birth_year: number | null
          case_id: string
          created_at: string
          id: string
          initials: string | null
          name: string
          role: Database["public"]["Enums"]["person_role"]
          user_id: string
        }
        Insert: {
          aliases?: string[]
          birth_year?: number | null
          case_id: string
          created_at?: string
          id?: string
          initials?: string | null
          name: string
          role: Database["public"]["Enums"]["person_role"]
          user_id?: string
        }
        Update: {
          aliases?: string[]
          birth_year?: number | null
          case_id?: string
          created_at?: string
          id?: string
          initials?: string | null
          name?: string
          role?: Database["public"]["Enums"]["person_role"]
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "people_case_id_user_id_fkey"
            columns: ["case_id", "user_id"]
            isOneToOne: false
            referencedRelation: "cases"
            referencedColumns: ["id", "user_id"]
          },
        ]
      }
      plans: {
        Row: {
          entries_limit: number | null
          files_limit: number | null
          id: string
          name: string
        }
        Insert: {
          entries_limit?: number | null
          files_limit?: number | null
          id: string
          name: string
        }
        Update: {
          entries_limit?: number | null
          files_limit?: number | null
          id?: string
          name?: string
        }
        Relationships: []
      }
      profiles: {
        Row: {
          ai: boolean
          created_at: string
          discreet: boolean
          display_name: string | null
          locale: string
          time_zone: string
          user_id: string
        }
        Insert: {
          ai?: boolean
          created_at?: string
          discreet?: boolean
          display_name?: string | null
          locale?: string
          time_zone?: string
          user_id: string
        }
        Update: {
          ai?: boolean
          created_at?: string
          discreet?: boolean
          display_name?: string | null
          locale?: string
          time_zone?: string
          user_id?: string
        }
        Relationships: []
      }
      storage_deletions: {
        Row: {
          attempts: number
          bucket: string
          key: string
          queued_at: string
        }
        Insert: {
          attempts?: number
          bucket: string
          key: string
          queued_at?: string
        }
        Update: {
          attempts?: number
          bucket?: string
          key?: string
          queued_at?: string
        }
        Relationships: []
      }
      user_plans: {
        Row: {
          entries_used: number
          files_used: number
          plan_id: string | null
          user_id: string
        }
        Insert: {
          entries_used?: number
          files_used?: number
          plan_id?: string | null
          user_id: string
        }
        Update: {
          entries_used?: number
          files_used?: number
          plan_id?: string | null
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "user_plans_plan_id_fkey"
            columns: ["plan_id"]
            isOneToOne: false
            referencedRelation: "plans"
            referencedColumns: ["id"]
          },
        ]
      }
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      add_evidence: {
        Args: {
          p_id: string
          p_name: string
          p_sha256: string
          p_size: number
          p_type: string
        }
        Returns: Json
      }
      announce_jobs: { Args: { p_ids: string[] }; Returns: string[] }
      announce_settings: { Args: { p_settings: Json }; Returns: undefined }
      beat_job: {
        Args: { p_claim: string; p_job: string; p_progress?: Json }
        Returns: boolean
      }
      begin_reading: {
        Args: { p_claim: string; p_evidence: string; p_job: string }
        Returns: Json
      }
      claim_job: {
        Args: { p_delivery: number; p_job: string; p_run: string }
        Returns: Json
      }
      claimed_job: {
        Args: { p_claim: string; p_job: string }
        Returns: {
          announced_at: string | null
          attempt: number
          case_id: string
          claim: string | null
          completed_at: string | null
          created_at: string
          deadline_at: string
          delivery: number
          entry_id: string | null
          error_code: string | null
          error_message: string | null
          evidence_id: string | null
          heartbeat_at: string | null
          id: string
          lost_runs: number
          not_before: string | null
          progress: NonNullable<Json>
          read_at: string | null
          reader: string
          result_summary: Json | null
          run_id: string | null
          started_at: string | null
          status: Database["public"]["Enums"]["job_status"]
          type: Database["public"]["Enums"]["job_type"]
          updated_at: string
          user_id: string
        }
        SetofOptions: {
          from: "*"
          to: "jobs"
          isOneToOne: true
          isSetofReturn: false
        }
      }
      confirm_evidence: { Args: { p_id: string }; Returns: Json }
      current_user_id: { Args: Record<PropertyKey, never>; Returns: string }
      drop_storage_deletion: {
        Args: { p_bucket: string; p_key: string }
        Returns: undefined
      }
      fail_job: {
        Args: {
          p_claim: string
          p_code: string
          p_job: string
          p_message: string
          p_run: string
        }
        Returns: boolean
      }
      finalize_job: {
        Args: { p_claim: string; p_job: string }
        Returns: boolean
      }
      is_time_zone: { Args: { p_zone: string }; Returns: boolean }
      plan_room: {
        Args: { p_kind: string; p_more: number; p_user: string }
        Returns: Json
      }
      refuse_evidence: {
        Args: { p_id: string; p_reason: string }
        Returns: Json
      }
      release_job: {
        Args: { p_claim: string; p_code: string; p_job: string }
        Returns: boolean
      }
      remove_evidence: { Args: { p_id: string }; Returns: Json }
      retry_journal_entry: { Args: { p_entry: string }; Returns: Json }
      save_events: {
        Args: { p_claim: string; p_extraction: Json; p_job: string }
        Returns: Json
      }
      save_reading: {
        Args: {
          p_claim: string
          p_evidence: string
          p_job: string
          p_reading: Json
        }
        Returns: boolean
      }
      save_step: {
        Args: { p_claim: string; p_job: string; p_key: string; p_step: Json }
        Returns: boolean
      }
      settle_job: {
        Args: {
          p_code: string
          p_job: string
          p_message: string
          p_run: string
        }
        Returns: string
      }
      source_text: {
        Args: { p_entry: string; p_evidence: string; p_page: number }
        Returns: string
      }
      submit_journal_entry: {
        Args: {
          p_evidence: string[]
          p_id: string
          p_reference_date: string
          p_text: string
          p_time_zone: string
        }
        Returns: Json
      }
      sweep_jobs: {
        Args: {
          p_deliver_after: string
          p_limit?: number
          p_settle_after: string
        }
        Returns: {
          delivery: number
          entry_id: string
          evidence_id: string
          id: string
          run_id: string
          status: Database["public"]["Enums"]["job_status"]
          type: Database["public"]["Enums"]["job_type"]
          user_id: string
        }[]
      }
      take_storage_deletions: {
        Args: { p_limit?: number }
        Returns: {
          attempts: number
          bucket: string
          key: string
          queued_at: string
        }[]
        SetofOptions: {
          from: "*"
          to: "storage_deletions"
          isOneToOne: false
          isSetofReturn: true
        }
      }
    }
    Enums: {
      date_precision: "exact" | "approximate" | "day" | "unknown"
      entry_status: "processing" | "completed" | "failed" | "cancelled"
      event_basis:
        | "first_hand"
        | "told_by_child"
        | "told_by_other"
        | "document"
        | "not_stated"
      event_origin: "model" | "rules" | "person"
      event_state: "suggested" | "confirmed" | "edited" | "removed"
      event_type:
        | "positive_parenting"
        | "incident"
        | "medical"
        | "school"
        | "communication"
        | "legal"
      evidence_status: "uploading" | "received" | "refused" | "damaged"
      item_priority: "low" | "normal" | "high" | "urgent"
      job_status:
        | "pending"
        | "processing"
        | "completed"
        | "failed"
        | "cancelled"
      job_type: "journal_extraction" | "evidence_processing"
      person_role:
        | "self"
        | "co_parent"
        | "child"
        | "witness"
        | "professional"
        | "other"
      reading_status:
        | "not_read"
        | "reading"
        | "read"
        | "partly_read"
        | "could_not_read"
        | "kept_not_read"
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
  realtime: {
    Tables: {
      [_ in never]: never
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      [_ in never]: never
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
  storage: {
    Tables: {
      buckets: {
        Row: {
          allowed_mime_types: string[] | null
          created_at: string | null
          file_size_limit: number | null
          id: string
          name: string
          owner: string | null
          owner_id: string | null
          public: boolean | null
          updated_at: string | null
        }
        Insert: {
          allowed_mime_types?: string[] | null
          created_at?: string | null
          file_size_limit?: number | null
          id: string
          name: string
          owner?: string | null
          owner_id?: string | null
          public?: boolean | null
          updated_at?: string | null
        }
        Update: {
          allowed_mime_types?: string[] | null
          created_at?: string | null
          file_size_limit?: number | null
          id?: string
          name?: string
          owner?: string | null
          owner_id?: string | null
          public?: boolean | null
          updated_at?: string | null
        }
        Relationships: []
      }
      objects: {
        Row: {
          bucket_id: string | null
          created_at: string | null
          id: string
          last_accessed_at: string | null
          metadata: Json | null
          name: string | null
          owner: string | null
          owner_id: string | null
          path_tokens: string[] | null
          updated_at: string | null
          user_metadata: Json | null
          version: string | null
        }
        Insert: {
          bucket_id?: string | null
          created_at?: string | null
          id?: string
          last_accessed_at?: string | null
          metadata?: Json | null
          name?: string | null
          owner?: string | null
          owner_id?: string | null
          path_tokens?: never
          updated_at?: string | null
          user_metadata?: Json | null
          version?: string | null
        }
        Update: {
          bucket_id?: string | null
          created_at?: string | null
          id?: string
          last_accessed_at?: string | null
          metadata?: Json | null
          name?: string | null
          owner?: string | null
          owner_id?: string | null
          path_tokens?: never
          updated_at?: string | null
          user_metadata?: Json | null
          version?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "objects_bucket_id_fkey"
            columns: ["bucket_id"]
            isOneToOne: false
            referencedRelation: "buckets"
            referencedColumns: ["id"]
          },
        ]
      }
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      allow_any_operation: {
        Args: { expected_operations: string[] }
        Returns: boolean
      }
      allow_only_operation: {
        Args: { expected_operation: string }
        Returns: boolean
      }
      extension: { Args: { name: string }; Returns: string }
      filename: { Args: { name: string }; Returns: string }
      foldername: { Args: { name: string }; Returns: string[] }
      operation: { Args: Record<PropertyKey, never>; Returns: string }
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] &
        DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] &
        DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R
      }
      ? R
      : never
    : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I
      }
      ? I
      : never
    : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U
      }
      ? U
      : never
    : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never

export const Constants = {
  auth: {
    Enums: {},
  },
  extensions: {
    Enums: {},
  },
  public: {
    Enums: {
      date_precision: ["exact", "approximate", "day", "unknown"],
      entry_status: ["processing", "completed", "failed", "cancelled"],
      event_basis: [
        "first_hand",
        "told_by_child",
        "told_by_other",
        "document",
        "not_stated",
      ],
      event_origin: ["model", "rules", "person"],
      event_state: ["suggested", "confirmed", "edited", "removed"],
      event_type: [
        "positive_parenting",
        "incident",
        "medical",
        "school",
        "communication",
        "legal",
      ],
      evidence_status: ["uploading", "received", "refused", "damaged"],
      item_priority: ["low", "normal", "high", "urgent"],
      job_status: ["pending", "processing", "completed", "failed", "cancelled"],
      job_type: ["journal_extraction", "evidence_processing"],
      person_role: [
        "self",
        "co_parent",
        "child",
        "witness",
        "professional",
        "other",
      ],
      reading_status: [
        "not_read",
        "reading",
        "read",
        "partly_read",
        "could_not_read",
        "kept_not_read",
      ],
    },
  },
  realtime: {
    Enums: {},
  },
  storage: {
    Enums: {},
  },
} as const
