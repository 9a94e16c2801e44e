# Which SpamAssassin rules hit each message: paths on standard input, one a line; a JSON object a line comes back.
# No network and no Bayes, as `spamassassin -L` runs; rules whose score is nought there are given a token one, since
# SpamAssassin runs none without a score.
use strict;
use warnings;
use Mail::SpamAssassin;

my @also = @ARGV;
my $filter = Mail::SpamAssassin->new({
  local_tests_only    => 1,
  dont_copy_prefs     => 1,
  userprefs_filename  => '/dev/null',
  post_config_text    => "use_bayes 0\nuse_auto_whitelist 0\n" . join('', map { "score $_ 0.001\n" } @also),
});
$filter->init(0);
$| = 1;

while (my $path = <STDIN>) {
  chomp $path;
  open my $file, '<:raw', $path or die "$path cannot be read: $!";
  my @lines = <$file>;
  close $file;
  # An mbox line before the fields is no part of the message.
  shift @lines if @lines && $lines[0] =~ /^From /;
  my $message = $filter->parse(\@lines, 1);
  my $status = $filter->check($message);
  my @hits = sort grep { length } split /,/, $status->get_names_of_tests_hit();
  my $name = $path;
  $name =~ s/(["\\])/\\$1/g;
  print '{"path":"', $name, '","hits":[', join(',', map { qq("$_") } @hits), "]}\n";
  $status->finish();
  $message->finish();
}
