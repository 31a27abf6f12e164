CREATE TABLE `conversation` (
	`key` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `day_key` (
	`day` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `demand` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`day` text NOT NULL,
	`channel` text NOT NULL,
	`outcome` text NOT NULL,
	`danger` text,
	`service` text,
	`municipality` text,
	`person_of_day` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `demand_day` ON `demand` (`day`);--> statement-breakpoint
CREATE TABLE `inbound` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`dedup` text NOT NULL,
	`conversation` text NOT NULL,
	`sealed` text,
	`accepted_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbound_dedup_unique` ON `inbound` (`dedup`);--> statement-breakpoint
CREATE INDEX `inbound_waiting` ON `inbound` (`conversation`,`seq`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`conversation` text NOT NULL,
	`channel` text NOT NULL,
	`sealed` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`not_before` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`failed` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_id_unique` ON `outbox` (`id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`channel`,`not_before`);--> statement-breakpoint
CREATE INDEX `outbox_conversation` ON `outbox` (`conversation`,`seq`);--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `turn` (
	`inbound` integer PRIMARY KEY NOT NULL,
	`done_at` integer NOT NULL
);
