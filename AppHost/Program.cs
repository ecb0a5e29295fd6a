Console.WriteLine("VideoGen AppHost");
